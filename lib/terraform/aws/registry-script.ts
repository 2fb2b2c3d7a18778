import { REGISTRY_KEYS } from '../../design/aws/tools';
import { type ArtifactSource, beginning, fetchFromBucket, INSTALL_DOCKER, WORKING_FOLDER } from './shell';

/** What the script of a registry host takes. */
export interface RegistryScriptOptions {
  /** Name by which nodes reach the registry. */
  readonly hostname: string;
  readonly artifacts: ArtifactSource;
}

/** Requests and certificates, as OpenSSL 1.0.2 of Amazon Linux 2 reads them. */
export const OPENSSL_FILE = '/etc/harbor/openssl.cnf';

export const opensslConfiguration = (hostname: string): string => `[req]
distinguished_name = name
prompt = no
[name]
CN = registry
[authority]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
[server]
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature, keyEncipherment
extendedKeyUsage = serverAuth
subjectAltName = DNS:${hostname}
`;

const FIND_INSTALLER = `
there() { aws s3api head-object --region "$region" --bucket "$bucket" --key "$1" >/dev/null 2>&1; }

if ! there '${REGISTRY_KEYS.installer}'; then
  say "there is no s3://$bucket/${REGISTRY_KEYS.installer} yet: put it there and run $0 again"
  exit 0
fi

if ! docker compose version >/dev/null 2>&1; then
  fetch '${REGISTRY_KEYS.compose}' "$work/docker-compose"
  install -D --mode=0755 "$work/docker-compose" /usr/local/lib/docker/cli-plugins/docker-compose
fi

fetch '${REGISTRY_KEYS.installer}' "$work/installer.tgz"
mkdir -p /opt
tar --extract --gzip --file "$work/installer.tgz" --directory /opt || fail 'the installer is no .tar.gz file'
`;

const MAKE_CERTIFICATE = `
say 'looking after the certificate'
umask 077
config='${OPENSSL_FILE}'
tls='/etc/harbor/tls'
mkdir -p "$tls"
if ! [ -s "$tls/tls.key" ]; then
  openssl genrsa -out "$tls/tls.key" 4096
fi
openssl req -new -sha256 -config "$config" -reqexts server -key "$tls/tls.key" -out "$tls/tls.csr"
if there '${REGISTRY_KEYS.certificate}'; then
  fetch '${REGISTRY_KEYS.certificate}' "$work/tls.crt"
  openssl x509 -in "$work/tls.crt" -noout -pubkey >"$work/public" || fail 'harbor/tls.crt is no certificate'
  openssl rsa -in "$tls/tls.key" -pubout 2>/dev/null | cmp --silent - "$work/public" ||
    fail "harbor/tls.crt is not for the key of this host: let the authority sign $tls/tls.csr"
  cp "$work/tls.crt" "$tls/tls.crt"
  rm -f "$tls/ca.crt" "$tls/ca.key"
elif ! [ -s "$tls/tls.crt" ]; then
  openssl req -x509 -new -nodes -newkey rsa:4096 -sha256 -days 3650 -config "$config" -extensions authority \\
    -subj '/CN=registry authority' -keyout "$tls/ca.key" -out "$tls/ca.crt"
  openssl x509 -req -sha256 -days 3650 -in "$tls/tls.csr" -CA "$tls/ca.crt" -CAkey "$tls/ca.key" -CAcreateserial \\
    -extfile "$config" -extensions server -out "$tls/tls.crt"
fi
`;

/** The passwords are made on the host; a configuration that brings its own is refused. */
const CONFIGURE = `
say 'writing the configuration of Harbor'
secrets='/etc/harbor/secrets'
mkdir -p "$secrets"
for name in admin database; do
  if ! [ -s "$secrets/$name" ]; then
    echo "Aa1$(openssl rand -hex 24)" >"$secrets/$name"
  fi
done

template='/opt/harbor/harbor.yml.tmpl'
if there '${REGISTRY_KEYS.configuration}'; then
  fetch '${REGISTRY_KEYS.configuration}' "$work/harbor.yml"
  template="$work/harbor.yml"
fi
awk -v hostname="$hostname" -v tls="$tls" -v secrets="$secrets" '
  function put(line) { print line; written++ }
  BEGIN { getline admin < (secrets "/admin"); getline database < (secrets "/database") }
  /^[A-Za-z_]/ { section = $1 }
  /^ *#/ { print; next }
  /^hostname:/ { put("hostname: " hostname); next }
  /^harbor_admin_password:/ { put("harbor_admin_password: " admin); next }
  section == "database:" && /^ +password:/ { put("  password: " database); next }
  section == "https:" && /^ +certificate:/ { put("  certificate: " tls "/tls.crt"); next }
  section == "https:" && /^ +private_key:/ { put("  private_key: " tls "/tls.key"); next }
  tolower($1) ~ /(password|secret|token|secretkey)"?:$/ && $2 != "" && $2 !~ /^#/ { secret = 1 }
  { print }
  END { exit secret ? 3 : written == 5 ? 0 : 4 }
' "$template" >"$work/configured.yml" || case "$?" in
  3) fail "$template holds a secret of its own: leave it out, and add it to /opt/harbor/harbor.yml on the host" ;;
  *) fail "$template lacks hostname, https.certificate, https.private_key, harbor_admin_password or database.password" ;;
esac
cp "$work/configured.yml" /opt/harbor/harbor.yml
`;

const INSTALL = `
say 'installing Harbor'
umask 022
cd /opt/harbor
./install.sh || fail 'the installer of Harbor failed: its own lines stand above'
say "the registry is https://$hostname; its administrator is admin, with the password in $secrets/admin"
if [ -s "$tls/ca.crt" ]; then
  say "its certificate was issued by the authority in $tls/ca.crt"
fi
`;

/**
 * The script of a registry host. What is made on the host (the key of its certificate, the passwords) stays there, in
 * files of root alone; nothing of it comes from a default of the installer.
 */
export const registryScript = ({ hostname, artifacts }: RegistryScriptOptions): string =>
  [
    beginning('Installs the registry of a site without Internet, once its installer is in the bucket.'),
    `\nhostname='${hostname}'\n`,
    INSTALL_DOCKER,
    WORKING_FOLDER,
    fetchFromBucket(artifacts),
    FIND_INSTALLER,
    MAKE_CERTIFICATE,
    CONFIGURE,
    INSTALL,
  ].join('');
