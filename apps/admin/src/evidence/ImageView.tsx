import { useEffect, useState } from "react";

/** An image from memory: the file's own address answers as an attachment and never shows itself. */
export function ImageView({ blob, name }: { blob: Blob; name: string }) {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(blob);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return <div className="ad-viewer-pages">{address && <img src={address} alt={name} className="ad-viewer-image" />}</div>;
}
