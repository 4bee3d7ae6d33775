/**
 * Lets whoever reads our output leave early (`| head`): what is under way is finished in silence, so that no browser is
 * left open and no file half written.
 */
export function outliveReaders() {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
}
