import { Button } from "@shenbao/renderer";
import { useFormState } from "react-hook-form";
import { Link } from "react-router-dom";
import { useText } from "../language/use-text.ts";

/** The foot of a react-admin form: save, or back without. */
export function FormFoot({ back, title }: { back: string; title?: string }) {
  const t = useText();
  const { isSubmitting } = useFormState();
  return (
    <div className="sb-buttons ad-form-foot">
      <Button kind="primary" type="submit" busy={isSubmitting}>
        {title ?? t("action.save")}
      </Button>
      <Link to={back} className="sb-button sb-button-secondary">
        {t("action.cancel")}
      </Link>
    </div>
  );
}
