import type { ReactNode } from "react";
import { Link } from "react-router-dom";

/** A link within the admin app. */
export function PageLink({ to, className, children }: { to: string; className?: string; children: ReactNode }) {
  return (
    <Link to={to} className={className}>
      {children}
    </Link>
  );
}
