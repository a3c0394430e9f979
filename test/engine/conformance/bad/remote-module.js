import x from 'https://jslib.k6.io/k6-utils/1.4.0/index.js';

export default x;
