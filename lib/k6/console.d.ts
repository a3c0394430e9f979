/** k6's console, as far as it is used. https://grafana.com/docs/k6/latest/javascript-api/#global */
declare const console: { info(message: string): void; warn(message: string): void };
