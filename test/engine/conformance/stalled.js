import { see } from './see.js';

export default async function () {
  see('before', true);
  await new Promise(() => {});
  see('after', true);
}
