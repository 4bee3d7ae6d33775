// Fills the library of this origin, as large as the address asks, or with nothing but notes, and says so in the title.
import { openLibrary } from '../../../../src/storage/library.ts';
import { libraryData } from './library-data.ts';
import { notesData } from './notes-data.ts';

const asked = new URLSearchParams(location.search);
const size = (name: string) => Number(asked.get(name) ?? 0);
const sized = () => libraryData({ articles: size('articles'), each: size('each'), words: size('words') });
const result = await openLibrary().replace(asked.has('notes') ? notesData() : sized());
document.title = result.ok ? 'Seeded' : `Not seeded: ${result.fault.detail}`;
