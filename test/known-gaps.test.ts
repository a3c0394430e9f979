import { expect, test } from 'vitest';
import { pickEncoding } from '../lib/form/encoding.ts';
import { constructEntryList } from '../lib/form/entry-list.ts';
import { onlyForm } from './form/only-form.ts';
import { ourEntries } from './form/oracle.ts';
import { KNOWN_GAPS } from './known-gaps.ts';

// A gap that is closed fails here, so that its entry goes.
test.each(KNOWN_GAPS.flatMap(({ gap, shown }) => (shown === undefined ? [] : [{ gap, ...shown }])))(
  'still open: $gap',
  ({ html, browser }) => {
    const form = onlyForm(html);
    const submitter = form.controls.find(({ type }) => type === 'submit');
    const entries = constructEntryList(form, new Map(), submitter, pickEncoding(form, 'utf-8'));
    expect(ourEntries(entries)).not.toEqual(browser);
  },
);
