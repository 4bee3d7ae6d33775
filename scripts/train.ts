// Makes the weights of the rules for pages and claims from test/corpus: npm run train [-- --check]
//   --check  writes nothing; exit status 1 when a file of weights is not what training makes
import { differing, write } from './train/files.ts';
import { MANIFEST, manifestOf } from './train/manifest.ts';
import { train } from './train/weights.ts';

const OPTIONS: readonly string[] = ['--check'];

function main(args: readonly string[]): void {
  const unknown = args.filter((arg) => !OPTIONS.includes(arg));
  if (unknown.length > 0) {
    console.error(`train: there is no option ${unknown.join(', ')}; there is ${OPTIONS.join(' and ')}.`);
    process.exitCode = 2;
    return;
  }
  const { files } = train();
  for (const { path, value } of files) console.log(`${path}: ${(Buffer.byteLength(JSON.stringify(value)) / 1000).toFixed(1)} KB`);
  if (args.includes('--check')) {
    const others = differing(files);
    for (const path of others) console.error(`${path}: not what npm run train makes; run it`);
    if (others.length > 0) process.exitCode = 1;
    return;
  }
  write(files);
  write([{ path: MANIFEST, value: manifestOf(files.map(({ path }) => path)) }]);
}

main(process.argv.slice(2));
