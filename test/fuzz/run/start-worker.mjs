// A thread does not inherit the reading of TypeScript from the command that starts it.
import { register } from 'tsx/esm/api';

register();
await import('./worker.ts');
