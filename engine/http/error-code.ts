/** What went wrong with a request, in k6's terms. `detail` is what the log says. */
export interface HttpError {
  code: number;
  message: string;
  detail?: string;
}

export const requestTimeout: HttpError = { code: 1050, message: 'request timeout' };

/**
 * k6's error code and message of what undici or the operating system reported.
 * @see https://grafana.com/docs/k6/latest/javascript-api/error-codes/
 */
export function errorOf(error: unknown): HttpError {
  const { code = '', syscall = '', message = '' } = error as NodeJS.ErrnoException;
  const isDial = syscall === 'connect';
  switch (code) {
    case 'ECONNREFUSED':
      return { code: 1212, message: 'dial: connection refused' };
    case 'ETIMEDOUT':
      return isDial ? { code: 1211, message: 'dial: i/o timeout' } : requestTimeout;
    case 'ENOTFOUND':
    case 'EAI_NODATA':
      return { code: 1101, message: 'lookup: no such host' };
    case 'EAI_AGAIN':
      return { code: 1100, message };
    case 'ECONNRESET':
      // Node's TLS reports a peer that hangs up during the handshake with this code too.
      return /before secure TLS/.test(message)
        ? { code: 1000, message: 'EOF' }
        : { code: 1220, message: 'read: connection reset by peer' };
    case 'EPIPE':
      return { code: 1201, message: 'write: broken pipe' };
    case 'UND_ERR_SOCKET':
      return { code: 1000, message: 'EOF' };
    case 'ERR_TLS_CERT_ALTNAME_INVALID':
      return { code: 1311, message: "x509: certificate doesn't match hostname" };
    case 'UNABLE_TO_VERIFY_LEAF_SIGNATURE':
    case 'SELF_SIGNED_CERT_IN_CHAIN':
    case 'DEPTH_ZERO_SELF_SIGNED_CERT':
    case 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY':
    case 'UNABLE_TO_GET_ISSUER_CERT':
      return { code: 1310, message: 'x509: unknown authority' };
    case 'EPROTO':
    case 'ERR_SSL_WRONG_VERSION_NUMBER':
      return { code: 1301, message: 'tls: first record does not look like a TLS handshake' };
    default:
      if (code.startsWith('HPE_'))
        return { code: 1000, message: `net/http: HTTP/1.x transport connection broken: ${message}` };
      if (isDial) return { code: 1213, message: `dial: ${message}` };
      return { code: 1000, message: message === '' ? String(error) : message };
  }
}
