import { runReader } from '../page/reader/reader.ts';

runReader();
