// Writes schemas/factbase.schema.json from the table of the format (src/core/facts/schema). A test fails while the file is not current.
import { writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { format } from 'prettier';

const { outputFiles } = await build({
  entryPoints: [new URL('../src/core/facts/schema/jsonSchema.ts', import.meta.url).pathname],
  bundle: true,
  format: 'esm',
  write: false,
});
const { jsonSchema } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
const file = new URL('../schemas/factbase.schema.json', import.meta.url);
writeFileSync(file, await format(JSON.stringify(jsonSchema()), { parser: 'json', printWidth: 130 }));
console.log(`Wrote ${file.pathname}`);
