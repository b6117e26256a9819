CREATE TABLE U&"d\0061t\+000061" (id bigserial PRIMARY KEY, U&"k!00f6l" UESCAPE '!' text, U&"a\\b""c" int,
 c text DEFAULT U&'\0041' , d text DEFAULT E'it\'s', e text DEFAULT N'x''y');
COMMENT ON TABLE U&"d\0061ta" IS U&'tentang \00e9';
ALTER TABLE "data" ADD CONSTRAINT x FOREIGN KEY ("köl") REFERENCES U&"d!0061ta" UESCAPE '!' (id);
