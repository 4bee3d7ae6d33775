// Reads articles from the command line with the engine of the extension: see `read/usage.ts`.
import { main } from './read/main.ts';

// A reader further down the pipe may have seen enough (`| head`): that is no error.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
}

const { NO_COLOR } = process.env;

process.exitCode = await main(process.argv.slice(2), {
  stdin: process.stdin,
  width: process.stdout.columns ?? 80,
  isColourWanted: process.stdout.isTTY === true && !NO_COLOR,
  write: (text) => new Promise((done) => process.stdout.write(text, () => done())),
  complain: (line) => process.stderr.write(`${line}\n`),
});
