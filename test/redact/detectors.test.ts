import { describe, expect, it } from 'vitest';
import { redacted } from './redacted.ts';

const JWT = `eyJhbGciOiJSUzI1NiIsImtpZCI6IjEifQ.eyJpc3MiOiJrdWJlcm5ldGVzL3NlcnZpY2VhY2NvdW50In0.c2lnbmF0dXJl-_x`;

describe('secrets within a line', () => {
  it.each([
    ['a JSON Web Token', `token is ${JWT}.`, 'token is REDACTED.'],
    ['one behind an escaped newline', `"\\n${JWT}"`, '"\\nREDACTED"'],
    ['one in colours', `\u001B[31m${JWT}\u001B[0m`, '\u001B[31mREDACTED\u001B[0m'],
    ['one that is cut short', 'got eyJhbGciOiJSUzI1NiIsImtpZCI6', 'got REDACTED'],
    ['one as the data of a Secret holds it', `  t: ${Buffer.from(JWT).toString('base64')}`, '  t: REDACTED'],
    ['a bearer token', 'Authorization: Bearer 3f7Ac-99', 'Authorization: Bearer REDACTED'],
    ['a header as Go prints it', 'map[Authorization:[Bearer abc12345]]', 'map[Authorization:[Bearer REDACTED]]'],
    ['basic authentication', 'with Basic YWRtaW46czNjcmV0', 'with Basic REDACTED'],
    ['the option of curl', 'curl -u admin:s3cret https://h/', 'curl -u admin:REDACTED https://h/'],
    ['a URL with a password', 'http://admin:p%40ss@registry:5000/v2/', 'http://REDACTED@registry:5000/v2/'],
    ['a URL with a token as its user', 'https://ghp_x@github.com/a', 'https://REDACTED@github.com/a'],
    ['a token of GitHub', `pull ghp_${'a1'.repeat(18)} failed`, 'pull REDACTED failed'],
    ['an access key of AWS', 'id AKIAIOSFODNN7EXAMPLE', 'id REDACTED'],
    ['an option', 'kubelet --token=abc.def --v=2', 'kubelet --token=REDACTED --v=2'],
    ['an option and its value', 'k3s agent --token abcdef --debug', 'k3s agent --token REDACTED --debug'],
    ['a query', 'GET /v1?access_token=abc&x=1', 'GET /v1?access_token=REDACTED&x=1'],
    ['an assignment with blanks', 'DB_PASSWORD="two words" run', 'DB_PASSWORD="REDACTED" run'],
    ['a structure as Go prints it', '{Host:h Password:hunter2 Port:1}', '{Host:h Password:REDACTED Port:1}'],
    ['a field of JSON', '{"user":"a","password":"b\\"c","n":1}', '{"user":"a","password":"REDACTED","n":1}'],
    ['a field of JSON in JSON', '{"x":"{\\"token\\":\\"abc\\"}"}', '{"x":"{\\"token\\":\\"REDACTED\\"}"}'],
    ['a variable in one line', '[{"name":"DB_PASSWORD","value":"x"}]', '[{"name":"DB_PASSWORD","value":"REDACTED"}]'],
    ['a registry', '{"auths":{"r":{"auth":"dXNlcjpwYXNz"}}}', '{"auths":{"r":{"auth":"REDACTED"}}}'],
    [
      'YAML in JSON',
      '{"c":"users:\\n- user:\\n    token: abc\\n"}',
      '{"c":"users:\\n- user:\\n    token: REDACTED\\n"}',
    ],
    ['a sentence', 'logged in with password: hunter2', 'logged in with password: REDACTED'],
    [
      'a Secret in one line',
      '{"data":{"a":"eA==","b":"eQ=="},"kind":"Secret","metadata":{"name":"n"}}',
      '{"data":{"a":"REDACTED","b":"REDACTED"},"kind":"Secret","metadata":{"name":"n"}}',
    ],
    [
      'a key with escaped newlines',
      '"-----BEGIN PRIVATE KEY-----\\nMIIE\\n-----END PRIVATE KEY-----\\n"',
      '"-----BEGIN PRIVATE KEY-----REDACTED-----END PRIVATE KEY-----\\n"',
    ],
    [
      'a key in a kubeconfig',
      '    client-key-data: LS0tLS1CRUdJTiBSU0EgUFJJVkFURSBLRVktLS0tLQ==',
      '    client-key-data: REDACTED',
    ],
    ['a packed object', '"applied": "H4sIAAAAAAAA/4yRwU7jMBCGX2U1"', '"applied": "REDACTED"'],
    ['a setting', 'aws_secret_access_key = wJalrXUt', 'aws_secret_access_key = REDACTED'],
    ['an element', '<server><password>s3</password></server>', '<server><password>REDACTED</password></server>'],
    ['a password of BIRD', '  password "s3cret";', '  password "REDACTED";'],
    ['a hash of a password', 'root:$6$rounds=5000$saltsalt$Yh0PZ1xYq9:18000:', 'root:REDACTED:18000:'],
    ['a cookie', 'headers: {"Cookie": "sid=abc123; x=y"}', 'headers: {"Cookie": "REDACTED"}'],
    [
      'a field behind the stamp of a log',
      '2024-02-12T15:02:11.5Z stdout F   token: abc',
      '2024-02-12T15:02:11.5Z stdout F   token: REDACTED',
    ],
    ['a password that is a number', '"password": 123456,', '"password": "REDACTED",'],
  ])('hides %s', async (_, line, expected) => {
    expect(await redacted(`${line}\n`)).toBe(`${expected}\n`);
  });

  it.each([
    'bearer authentication is not configured',
    'Basic authentication failed',
    'image docker-pullable://nginx@sha256:0f3e07',
    'see https://host/path@v1 for more',
    'Unable to create token for CNI kubeconfig error=Post "https://172.21.0.1:443/api": EOF',
    "      DB_PASSWORD:  <set to the key 'password' in secret 'db'>  Optional: false",
    '    SecretName:  calico-typha-certs',
    '  secretName: calico-bgp-password',
    '      secret:',
    'token:  1204 bytes',
    '  automountServiceAccountToken: false',
    '    TokenExpirationSeconds:  3607',
    '    key: node.kubernetes.io/not-ready',
    '  topologyKey: kubernetes.io/hostname',
    '  etcd_key: /calico-secrets/etcd-key',
    'Tokens:              calico-node-token-x7k2q',
    '--tls-private-key-file=/var/run/secrets/tls.key',
    'failed to get token: context deadline exceeded',
    'invalid password: authentication failed',
    'Environment:  PWD=/root',
    'if token == nil || secret != other {',
    'the cookie: it was eaten',
    '{"name":"KUBERNETES_SERVICE_HOST","value":"10.0.0.1"}',
    'PASSWORD=$(DB_PASSWORD) --password=${X}',
    'Secret:(*v1.SecretVolumeSource)(nil),',
  ])('leaves %s', async (line) => {
    expect(await redacted(`${line}\n`)).toBe(`${line}\n`);
  });
});
