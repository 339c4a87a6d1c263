import { useEffect, useState } from "react";
import { useViewing } from "./use-viewing.ts";
import { ViewerTools } from "./ViewerTools.tsx";

/** An image from memory: the file's own address answers as an attachment and never shows itself. Drawn on a canvas where it is turned, so that its box turns too. */
export function ImageView({ blob, name }: { blob: Blob; name: string }) {
  const [bitmap, setBitmap] = useState<ImageBitmap | null>(null);
  const [address, setAddress] = useState<string | null>(null);
  const viewing = useViewing();
  useEffect(() => {
    const made = URL.createObjectURL(blob);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  const turned = viewing.turn !== 0;
  useEffect(() => {
    if (!turned) return undefined;
    let gone = false;
    createImageBitmap(blob).then(
      (made) => (gone ? made.close() : setBitmap(made)),
      () => undefined,
    );
    return () => {
      gone = true;
      setBitmap(null);
    };
  }, [blob, turned]);
  const draw = (canvas: HTMLCanvasElement | null) => {
    if (!canvas || !bitmap) return;
    const across = viewing.turn % 180 !== 0;
    canvas.width = across ? bitmap.height : bitmap.width;
    canvas.height = across ? bitmap.width : bitmap.height;
    const context = canvas.getContext("2d");
    if (!context) return;
    context.translate(canvas.width / 2, canvas.height / 2);
    context.rotate((viewing.turn * Math.PI) / 180);
    context.drawImage(bitmap, -bitmap.width / 2, -bitmap.height / 2);
  };
  const style = { width: `${viewing.zoom * 100}%` };
  return (
    <>
      <ViewerTools viewing={viewing} />
      <div className="ad-viewer-pages" tabIndex={0} role="group" aria-label={name}>
        {turned && bitmap ? (
          <canvas key={viewing.turn} ref={draw} className="ad-viewer-image" role="img" aria-label={name} style={style} />
        ) : (
          address && <img src={address} alt={name} className="ad-viewer-image" style={style} />
        )}
      </div>
    </>
  );
}
