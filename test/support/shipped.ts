// The files that are shipped beside the programs, as they lie in the repository: the real processor, styles and readers of files.
import { join } from 'node:path';
import { shippedOnDisk } from '../../src/server/bibliography/nodeShipped';
import type { ShippedFiles } from '../../src/server/bibliography/shippedFiles';

export const shipped: ShippedFiles = {
  ...shippedOnDisk(join(__dirname, '../..'), 'node_modules/citeproc/citeproc_commonjs.js'),
  extraction: () => import('../../src/extraction/textOfFile'),
};
