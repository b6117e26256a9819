/*M!999999\- enable the sandbox mode */ 
-- MariaDB dump 10.19  Distrib 10.11.6-MariaDB
/*!40101 SET NAMES utf8mb4 */;
DROP TABLE IF EXISTS `a`;
CREATE TABLE `a` (
  `id` uuid NOT NULL DEFAULT uuid(),
  `j` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT NULL CHECK (json_valid(`j`)),
  `awal` timestamp(6) GENERATED ALWAYS AS ROW START,
  `akhir` timestamp(6) GENERATED ALWAYS AS ROW END,
  `p` int(11) GENERATED ALWAYS AS (json_value(`j`,'$.p')) PERSISTENT,
  `v` vector(5) NOT NULL,
  PRIMARY KEY (`id`,`akhir`),
  PERIOD FOR SYSTEM_TIME (`awal`, `akhir`),
  VECTOR KEY `v` (`v`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci WITH SYSTEM VERSIONING;
CREATE SEQUENCE `s` start with 1 minvalue 1 maxvalue 99 increment by 1 cache 1000 nocycle ENGINE=InnoDB;
CREATE TABLE `b` (
  `id` int(11) NOT NULL AUTO_INCREMENT,
  `a_id` uuid DEFAULT NULL,
  PRIMARY KEY (`id`) USING BTREE,
  KEY `a_id` (`a_id`),
  CONSTRAINT `b_ibfk_1` FOREIGN KEY (`a_id`) REFERENCES `a` (`id`)
) ENGINE=InnoDB ;
INSERT INTO `a` VALUES
('x','{"a":"it''s; \\"}',1),
('y',_binary '\'\";',2);
CREATE TABLE `c` (`id` int, CONSTRAINT FOREIGN KEY `fk` (`id`) REFERENCES `b` (`id`)) ENGINE=InnoDB;
