import { build } from 'vite';

/** Bundles a file into one script that stands alone, with its exports under `name`, to be run in any page. */
export async function bundleOf(file: string, name: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'es2023',
      lib: { entry: file, formats: ['iife'], name, fileName: () => 'bundle.js' },
    },
  });
  for (const output of Array.isArray(result) ? result : [result]) {
    if ('output' in output) return output.output[0].code;
  }
  throw new Error(`${file} gave no bundle`);
}
