export { VerifyPage as Component } from "./VerifyPage.tsx";
