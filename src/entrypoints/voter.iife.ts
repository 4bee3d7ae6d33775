import { provideVoter } from '../page/voter/voter.ts';

provideVoter();
