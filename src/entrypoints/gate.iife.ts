import { runGate } from '../page/gate/gate.ts';

runGate();
