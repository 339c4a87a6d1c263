import { PasswordField } from "@shenbao/renderer";
import { useText } from "../language/use-text.ts";

const fewest = 10;

export interface NewPasswordProps {
  password: string;
  again: string;
  onPassword(value: string): void;
  onAgain(value: string): void;
}

/** Whether the second password, once there is one, is another than the first. */
export function passwordsDiffer(password: string, again: string): boolean {
  return again !== "" && again !== password;
}

/** A new password, typed twice. */
export function NewPassword({ password, again, onPassword, onAgain }: NewPasswordProps) {
  const t = useText();
  const shared = { locale: t.locale, autoComplete: "new-password", maxLength: 200, required: true };
  return (
    <>
      <PasswordField {...shared} label={t("account.newPassword")} fewest={fewest} minLength={fewest} value={password} onChange={onPassword} />
      <PasswordField
        {...shared}
        label={t("account.passwordAgain")}
        value={again}
        onChange={onAgain}
        error={passwordsDiffer(password, again) ? t("account.passwordDiffers") : null}
      />
    </>
  );
}
