import { parseHTML } from '../html/parse.ts';
import type { K6Module } from '../script/k6-module.ts';

/** @see https://grafana.com/docs/k6/latest/javascript-api/k6-html/ */
export const htmlModule: K6Module = {
  exports: ['parseHTML'],
  create: () => ({ parseHTML: (text: unknown) => parseHTML(String(text)) }),
};
