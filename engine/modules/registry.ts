import type { K6Module, ModuleRegistry } from '../script/k6-module.ts';
import { dataModule } from './data.ts';
import { encodingModule } from './encoding.ts';
import { executionModule } from './execution.ts';
import { htmlModule } from './html.ts';
import { httpModule } from './http.ts';
import { k6Module } from './k6.ts';
import { metricsModule } from './metrics.ts';
import { sqlModule } from './sql.ts';
import { sqlDriverModules } from './sql-driver.ts';

/** What a script can import. A further module is one more line. */
export const moduleRegistry: ModuleRegistry = new Map<string, K6Module>([
  ['k6', k6Module],
  ['k6/data', dataModule],
  ['k6/encoding', encodingModule],
  ['k6/execution', executionModule],
  ['k6/html', htmlModule],
  ['k6/http', httpModule],
  ['k6/metrics', metricsModule],
  ['k6/x/sql', sqlModule],
  ...sqlDriverModules,
]);
