import type { CodePoints } from './code-points.ts';

/** A regular expression taken apart. */
export type PatternTree =
  | { readonly kind: 'sequence'; readonly items: readonly PatternTree[] }
  | { readonly kind: 'choice'; readonly alternatives: readonly PatternTree[] }
  /** One character of a set; `strings` only from \q{…}. */
  | { readonly kind: 'set'; readonly points: CodePoints; readonly strings: readonly string[] }
  | {
      readonly kind: 'repeat';
      readonly item: PatternTree;
      readonly least: number;
      /** May be infinite. */
      readonly most: number;
      readonly isLazy: boolean;
    }
  /** `index` counts capturing groups from 1; undefined for (?:…). */
  | { readonly kind: 'group'; readonly item: PatternTree; readonly index: number | undefined }
  | { readonly kind: 'look'; readonly item: PatternTree; readonly opening: '(?=' | '(?!' | '(?<=' | '(?<!' }
  | { readonly kind: 'anchor'; readonly source: '^' | '$' | '\\b' | '\\B' }
  | { readonly kind: 'reference'; readonly index: number };
