import { Banner, Button, DescriptionList } from "@shenbao/renderer";
import { useState } from "react";
import { useSay } from "../client/use-say.ts";
import type { ObjectionReceipt } from "./NamedObjectDialog.tsx";

/** Number and code of an objection that was just made. The code is shown this once. */
export function ReceiptBanner({ receipt: { objection, code } }: { receipt: ObjectionReceipt }) {
  const { say, locale } = useSay();
  const [copied, setCopied] = useState(false);
  const both = `${say("objections.numberLabel")} ${objection.number} ${say("objections.code")} ${code}`;
  return (
    <Banner tone="success" locale={locale} live="polite">
      <p>
        <strong>{say("objections.receipt")}</strong>
      </p>
      <p>{say("objections.receiptText")}</p>
      {objection.by?.contact.includes("@") && <p>{say("objections.receiptMailed")}</p>}
      <DescriptionList
        items={[
          { term: say("objections.numberLabel"), value: objection.number },
          { term: say("objections.code"), value: <span className="p-code">{code}</span> },
        ]}
      />
      <p>
        <Button
          small
          onClick={() =>
            void navigator.clipboard.writeText(both).then(
              () => setCopied(true),
              () => setCopied(false),
            )
          }
        >
          {say(copied ? "objections.copied" : "objections.copy")}
        </Button>
      </p>
    </Banner>
  );
}
