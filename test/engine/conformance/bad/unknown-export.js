import { no_such_function } from 'k6';

export default no_such_function;
