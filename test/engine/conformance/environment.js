import { see } from './see.js';

export default function () {
  see('given', __ENV.GIVEN);
  see('inherited', __ENV.INHERITED);
  __ENV.OWN = 'set';
  see('own', __ENV.OWN);
}
