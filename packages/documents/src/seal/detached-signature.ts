import { createHash, X509Certificate } from "node:crypto";
import { fromBER, ObjectIdentifier, OctetString, Sequence } from "asn1js";
import { Attribute, ContentInfo, EncapsulatedContentInfo, IssuerAndSerialNumber, SignedAndUnsignedAttributes, SignedData, SignerInfo } from "pkijs";
import { exact, privateKeyOf, readCertificate, type SealKey } from "./certificates.ts";

const data = "1.2.840.113549.1.7.1";
const signedData = "1.2.840.113549.1.7.2";
const attributeTypes = { contentType: "1.2.840.113549.1.9.3", messageDigest: "1.2.840.113549.1.9.4", signingCertificateV2: "1.2.840.113549.1.9.16.2.47" };
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest();

/**
 * A detached CAdES signature (CMS, DER) over some bytes, as PAdES-B wants it: content type, message digest and the signing certificate's hash
 * are signed, the signing time is not among them. The authority's certificate goes along.
 */
export async function signDetached(bytes: Buffer, key: SealKey, authority: Buffer): Promise<Buffer> {
  const certificate = readCertificate(key.certificate);
  const attribute = (type: string, value: ObjectIdentifier | OctetString | Sequence) => new Attribute({ type, values: [value] });
  const octets = (value: Buffer) => new OctetString({ valueHex: exact(value) });
  // ESSCertIDv2 with SHA-256, which is what is meant where no algorithm is named.
  const certificateId = new Sequence({ value: [new Sequence({ value: [new Sequence({ value: [octets(sha256(key.certificate))] })] })] });
  const cms = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: data }),
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
        signedAttrs: new SignedAndUnsignedAttributes({
          type: 0,
          attributes: [
            attribute(attributeTypes.contentType, new ObjectIdentifier({ value: data })),
            attribute(attributeTypes.messageDigest, octets(sha256(bytes))),
            attribute(attributeTypes.signingCertificateV2, certificateId),
          ],
        }),
      }),
    ],
    certificates: [certificate, readCertificate(authority)],
  });
  await cms.sign(await privateKeyOf(key), 0, "SHA-256", exact(bytes));
  return Buffer.from(new ContentInfo({ contentType: signedData, content: cms.toSchema(true) }).toSchema().toBER(false));
}

/** What a signature says of the bytes below it. */
export interface Signature {
  /** Whether it is of these very bytes. */
  sound: boolean;
  /** Whether an authority that is trusted vouches for its certificate. */
  trusted: boolean;
  /** The certificate that signed, DER. */
  certificate: Buffer;
}

/** Reads a detached signature. Null for what is none, or names no certificate that it brings along. */
export async function readDetached(bytes: Buffer, signature: Buffer, authorities: readonly Buffer[]): Promise<Signature | null> {
  try {
    const parsed = fromBER(exact(signature));
    if (parsed.offset === -1) return null;
    const cms = new SignedData({ schema: new ContentInfo({ schema: parsed.result }).content as Sequence });
    const trustedCerts = authorities.map(readCertificate);
    const { signatureVerified, signerCertificate } = await cms
      .verify({ signer: 0, data: exact(bytes), trustedCerts, checkChain: false, extendedMode: true })
      .catch((error: unknown) => {
        // It throws, with the certificate it found, where the digest is another.
        return { signatureVerified: false, signerCertificate: (error as { signerCertificate?: ReturnType<typeof readCertificate> }).signerCertificate };
      });
    if (!signerCertificate) return null;
    const certificate = Buffer.from(signerCertificate.toSchema(true).toBER(false));
    return { sound: signatureVerified === true && namesIts(cms, certificate), trusted: isIssuedBy(certificate, authorities), certificate };
  } catch {
    return null;
  }
}

/** Whether the signed attributes name the hash of the certificate: else another one with the same key could be put in its stead. */
function namesIts(cms: SignedData, certificate: Buffer): boolean {
  const attribute = cms.signerInfos[0]?.signedAttrs?.attributes.find(({ type }) => type === attributeTypes.signingCertificateV2);
  const value = attribute?.values[0] as Sequence | undefined;
  return value !== undefined && Buffer.from(value.toBER(false)).includes(sha256(certificate));
}

function isIssuedBy(certificate: Buffer, authorities: readonly Buffer[]): boolean {
  const own = new X509Certificate(certificate);
  if (own.ca) return false;
  return authorities.some((der) => {
    const authority = new X509Certificate(der);
    return own.checkIssued(authority) && own.verify(authority.publicKey);
  });
}
