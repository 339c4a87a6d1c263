import { webcrypto } from "node:crypto";
import { BitString, Integer, Utf8String, fromBER } from "asn1js";
import { AttributeTypeAndValue, BasicConstraints, Certificate, CryptoEngine, Extension, setEngine } from "pkijs";

setEngine("node", new CryptoEngine({ name: "node", crypto: webcrypto as Crypto }));

/** ECDSA on P-256 with SHA-256, which every reader of PDF knows. */
const algorithm = { name: "ECDSA", namedCurve: "P-256" } as const;
const years = 365 * 86_400_000;
/** An authority outlives the certificates it issues. */
const lasts = { authority: 20 * years, seal: 3 * years };

/** How a certificate names its holder: common name, organisation, identifier of the organisation. */
export const naming = { name: "2.5.4.3", organisation: "2.5.4.10", identifier: "2.5.4.97" };

/** A certificate (DER) with its private key (PKCS #8); whoever keeps the key keeps it encrypted. */
export interface SealKey {
  certificate: Buffer;
  privateKey: Buffer;
}

/** Whom a certificate names. */
export interface Named {
  name: string;
  /** The organisation's code, or its unified social credit code. */
  identifier?: string;
}

/** An authority of one's own, which vouches for itself. `at` in milliseconds. */
export async function newAuthority(named: Named, at: number): Promise<SealKey> {
  return issue(named, at, lasts.authority, null);
}

/** The certificate with which an organisation seals, issued by an authority. `at` in milliseconds. */
export async function issueSealKey(authority: SealKey, named: Named, at: number): Promise<SealKey> {
  return issue(named, at, lasts.seal, authority);
}

async function issue({ name, identifier }: Named, at: number, lasting: number, authority: SealKey | null): Promise<SealKey> {
  const keys = (await webcrypto.subtle.generateKey(algorithm, true, ["sign", "verify"])) as CryptoKeyPair;
  const certificate = new Certificate();
  certificate.version = 2;
  const serial = webcrypto.getRandomValues(new Uint8Array(16));
  // Positive, and never with a leading zero.
  serial[0] = ((serial[0] ?? 0) & 0x3f) | 0x40;
  certificate.serialNumber = new Integer({ valueHex: exact(serial) });
  const attribute = (type: string, value: string) => new AttributeTypeAndValue({ type, value: new Utf8String({ value }) });
  certificate.subject.typesAndValues.push(attribute(naming.organisation, name), ...(identifier ? [attribute(naming.identifier, identifier)] : []), attribute(naming.name, name));
  certificate.issuer = authority ? readCertificate(authority.certificate).subject : certificate.subject;
  // A clock that is set back, as a demonstration's, must not make it one of the future.
  certificate.notBefore.value = new Date(at - 86_400_000);
  certificate.notAfter.value = new Date(at + lasting);
  const constraints = new BasicConstraints({ cA: authority === null });
  const usage = authority === null ? { bits: 0x06, unused: 1 } : { bits: 0xc0, unused: 6 };
  certificate.extensions = [
    new Extension({ extnID: "2.5.29.19", critical: true, extnValue: constraints.toSchema().toBER(false), parsedValue: constraints }),
    new Extension({ extnID: "2.5.29.15", critical: true, extnValue: new BitString({ valueHex: exact(Uint8Array.of(usage.bits)), unusedBits: usage.unused }).toBER(false) }),
  ];
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey);
  await certificate.sign(authority ? await privateKeyOf(authority) : keys.privateKey, "SHA-256");
  return { certificate: Buffer.from(certificate.toSchema(true).toBER(false)), privateKey: Buffer.from(await webcrypto.subtle.exportKey("pkcs8", keys.privateKey)) };
}

/** @throws Error for what is no certificate */
export function readCertificate(der: Buffer): Certificate {
  return new Certificate({ schema: fromBER(exact(der)).result });
}

export function privateKeyOf({ privateKey }: SealKey): Promise<CryptoKey> {
  return webcrypto.subtle.importKey("pkcs8", exact(privateKey), algorithm, false, ["sign"]) as Promise<CryptoKey>;
}

/** Bytes in a buffer of their own, as ASN.1 takes them. */
export function exact(bytes: Uint8Array): ArrayBuffer {
  return Uint8Array.from(bytes).buffer;
}
