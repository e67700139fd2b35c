// The files that are shipped beside the programs, as they lie in the repository: the real processor, the real styles.
import { join } from 'node:path';
import { shippedOnDisk } from '../../src/server/bibliography/nodeShipped';

export const shipped = shippedOnDisk(join(__dirname, '../..'), 'node_modules/citeproc/citeproc_commonjs.js');
