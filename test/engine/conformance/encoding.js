import encoding, { b64encode } from 'k6/encoding';
import { see, thrown } from './see.js';

export default async function () {
  const text = 'a?>\u00ff~';
  see(
    'encode',
    ['std', 'rawstd', 'url', 'rawurl', undefined].map((kind) => b64encode(text, kind)),
  );
  see('bytes', b64encode(new Uint8Array([0, 255]).buffer));
  see('decode', encoding.b64decode('YT8+w79+', 'std', 's'));
  see('decode url', [
    encoding.b64decode('YT8-w79-', 'url', 's'),
    encoding.b64decode('YQ', 'rawurl', 's'),
    encoding.b64decode('YQ==', 'std', 's'),
  ]);
  see('binary', Array.from(new Uint8Array(encoding.b64decode('AP8='))));
  see('illegal', (await thrown(() => encoding.b64decode('!!!!'))) !== 'nothing');
}
