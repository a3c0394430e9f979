import x from 'k6/no-such-module';

export default x;
