/*M!999999\- enable the sandbox mode */
-- MariaDB dump 10.19
/*!40101 SET @OLD_CHARACTER_SET_CLIENT=@@CHARACTER_SET_CLIENT */;
/*!40014 SET FOREIGN_KEY_CHECKS=0 */;
DROP TABLE IF EXISTS `pasar`;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `pasar` (
  `id` int(10) unsigned NOT NULL AUTO_INCREMENT COMMENT 'Nomor; urut',
  `nama` varchar(100) COLLATE utf8mb4_unicode_ci NOT NULL,
  `jenis` enum('umum','hewan, ternak','lain''nya') CHARACTER SET latin1 NOT NULL DEFAULT 'umum',
  `luas` decimal(10,2) DEFAULT NULL,
  `dibuat` timestamp NOT NULL DEFAULT current_timestamp() ON UPDATE current_timestamp(),
  `panjang_nama` int(11) GENERATED ALWAYS AS (char_length(`nama`)) VIRTUAL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `nama` (`nama`(50)),
  KEY `jenis_luas` (`jenis`,`luas` DESC),
  FULLTEXT KEY `cari` (`nama`)
) ENGINE=InnoDB AUTO_INCREMENT=7 DEFAULT CHARSET=utf8mb4 COMMENT='Pasar; daerah';
/*!40000 ALTER TABLE `pasar` DISABLE KEYS */;
INSERT INTO `pasar` VALUES (1,'Pasar Jungke; \'CREATE TABLE x (id int);\'','umum',NULL,'2026-01-01 00:00:00',3),
(2,"Pasar \"Jati\"",'hewan, ternak',1.5,'2026-01-01 00:00:00',3);
CREATE TABLE `kios` (
  `pasar_id` int(10) unsigned NOT NULL,
  `nomor` varchar(10) NOT NULL,
  `induk_pasar` int(10) unsigned DEFAULT NULL,
  `induk_nomor` varchar(10) DEFAULT NULL,
  PRIMARY KEY (`pasar_id`,`nomor`) USING BTREE,
  KEY `induk` (`induk_pasar`,`induk_nomor`),
  CONSTRAINT `kios_induk` FOREIGN KEY (`induk_pasar`, `induk_nomor`) REFERENCES `kios` (`pasar_id`, `nomor`) ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT `kios_pasar` FOREIGN KEY (`pasar_id`) REFERENCES `pasar` (`id`)
) ENGINE=InnoDB
/*!50100 PARTITION BY HASH (`pasar_id`) PARTITIONS 4 */;
-- what mysqldump writes for a view before it is made
/*!50001 CREATE TABLE `kios_terisi` (
  `nomor` tinyint NOT NULL
) ENGINE=MyISAM */;
DELIMITER ;;
/*!50003 CREATE*/ /*!50017 DEFINER=`root`@`localhost`*/ /*!50003 TRIGGER `t` BEFORE INSERT ON `kios` FOR EACH ROW BEGIN
  IF NEW.nomor = '' THEN SET NEW.nomor = '0'; END IF;
  CREATE TEMPORARY TABLE bukan (id int);
END */;;
DELIMITER ;
CREATE DEFINER=`root`@`%` PROCEDURE `tanpa_pembatas`()
BEGIN
  DECLARE n INT DEFAULT 0;
  WHILE n < 3 DO SET n = n + 1; END WHILE;
  CASE n WHEN 1 THEN SELECT 1; ELSE SELECT 2; END CASE;
  CREATE TABLE bukan_tabel (id int);
END;
/*!50001 DROP TABLE IF EXISTS `kios_terisi`*/;
/*!50001 CREATE VIEW `kios_terisi` AS select `nomor` from `kios` */;
CREATE TEMPORARY TABLE sementara (id int);
CREATE TABLE `catatan` (`id` int NOT NULL, `kios` varchar(10), KEY (`kios`), FOREIGN KEY (`id`) REFERENCES `pasar` (`id`)) ENGINE=MyISAM;
CREATE TABLE IF NOT EXISTS `pasar` (`lain` int);
CREATE TABLE salinan AS SELECT * FROM pasar;
