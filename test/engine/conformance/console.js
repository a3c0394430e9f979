const circular = { a: 1 };
circular.self = circular;

export default function () {
  console.log('text', 1, 1.5, true, null, undefined, [1, 'a', null], { a: 1, b: { c: 'd' } });
  console.info([], {}, () => 1, { f() {} }, new Error('bad'), [undefined], circular);
  console.warn('line\nbreak', new Date(0), { d: new Date(0) });
  console.error('"quoted"', new Uint8Array([1, 2]).buffer, new Uint8Array([1, 2]), Symbol.iterator.toString());
  console.debug('not shown');
}
