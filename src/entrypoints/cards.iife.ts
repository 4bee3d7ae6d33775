import { provideCards } from '../page/cards/cards.ts';

provideCards();
