import * as k6 from 'k6';

export default () => k6.no_such_member();
