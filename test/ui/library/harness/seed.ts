// Fills the library of this origin, as large as the address asks, and says so in the title.
import { openLibrary } from '../../../../src/storage/library.ts';
import { libraryData } from './library-data.ts';

const asked = new URLSearchParams(location.search);
const size = (name: string) => Number(asked.get(name) ?? 0);
const result = await openLibrary().replace(libraryData({ articles: size('articles'), each: size('each'), words: size('words') }));
document.title = result.ok ? 'Seeded' : `Not seeded: ${result.fault.detail}`;
