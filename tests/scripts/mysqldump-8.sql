-- MySQL dump 10.13  Distrib 8.0.36, for Linux (x86_64)
--
-- Host: localhost    Database: toko
-- ------------------------------------------------------
/*!40101 SET @OLD_CHARACTER_SET_CLIENT=@@CHARACTER_SET_CLIENT */;
/*!50503 SET NAMES utf8mb4 */;
/*!40014 SET @OLD_FOREIGN_KEY_CHECKS=@@FOREIGN_KEY_CHECKS, FOREIGN_KEY_CHECKS=0 */;
CREATE DATABASE /*!32312 IF NOT EXISTS*/ `toko` /*!40100 DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci */ /*!80016 DEFAULT ENCRYPTION='N' */;

USE `toko`;

DROP TABLE IF EXISTS `barang`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
CREATE TABLE `barang` (
  `id` int unsigned NOT NULL AUTO_INCREMENT,
  `nama` varchar(100) COLLATE utf8mb4_unicode_ci NOT NULL DEFAULT '' COMMENT 'it\'s "nama"; CREATE TABLE x (',
  `harga` decimal(10,2) NOT NULL DEFAULT '0.00',
  `total` decimal(12,2) GENERATED ALWAYS AS ((`harga` * 1.11)) STORED,
  `huruf` char(1) CHARACTER SET latin1 COLLATE latin1_swedish_ci GENERATED ALWAYS AS (left(`nama`,1)) VIRTUAL NOT NULL /*!80023 INVISIBLE */,
  `jenis` enum('a','b''c','d)e') DEFAULT NULL,
  `pilihan` set('x','y') NOT NULL DEFAULT 'x,y',
  `lokasi` point NOT NULL /*!80003 SRID 4326 */,
  `data` json DEFAULT (json_object()),
  `dibuat` timestamp(6) NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6),
  `aktif` tinyint(1) NOT NULL DEFAULT '1',
  `uuid` binary(16) NOT NULL DEFAULT (uuid_to_bin(uuid())),
  `bit` bit(1) DEFAULT b'0',
  `key` varchar(10) CHARACTER SET ascii DEFAULT _utf8mb4'x',
  `toko_id` int NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `uq` (`nama`(20),`toko_id`),
  KEY `ix` ((lower(`nama`))),
  KEY `fk_toko` (`toko_id`) USING BTREE COMMENT 'a,b',
  FULLTEXT KEY `ft` (`nama`) /*!50100 WITH PARSER `ngram` */ ,
  SPATIAL KEY `sp` (`lokasi`),
  CONSTRAINT `fk_toko` FOREIGN KEY (`toko_id`) REFERENCES `toko` (`id`) ON DELETE CASCADE ON UPDATE RESTRICT,
  CONSTRAINT `chk` CHECK ((`harga` >= 0)) /*!80016 NOT ENFORCED */,
  CONSTRAINT `chk2` CHECK (json_valid(`data`))
) ENGINE=InnoDB AUTO_INCREMENT=7 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci ROW_FORMAT=DYNAMIC COMMENT='tabel; barang';
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `barang` WRITE;
/*!40000 ALTER TABLE `barang` DISABLE KEYS */;
INSERT INTO `barang` VALUES (1,'O\'Brien;\nCREATE TABLE a (id int);\\','x'),(2,'"','y\\');
/*!40000 ALTER TABLE `barang` ENABLE KEYS */;
UNLOCK TABLES;

CREATE TABLE `toko` (
  `id` int NOT NULL AUTO_INCREMENT,
  `pemilik` varchar(64) DEFAULT NULL,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `log` (
  `waktu` datetime NOT NULL,
  `isi` text,
  `tahun` year GENERATED ALWAYS AS (year(`waktu`)) VIRTUAL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4
/*!50100 PARTITION BY RANGE (year(`waktu`))
(PARTITION p0 VALUES LESS THAN (2020) ENGINE = InnoDB,
 PARTITION p1 VALUES LESS THAN MAXVALUE ENGINE = InnoDB) */;

/*!50001 DROP VIEW IF EXISTS `v`*/;
/*!50001 CREATE VIEW `v` AS SELECT 
 1 AS `id`,
 1 AS `nama`*/;
/*!50003 SET @saved_sql_mode       = @@sql_mode */ ;
DELIMITER ;;
/*!50003 CREATE*/ /*!50017 DEFINER=`root`@`localhost`*/ /*!50003 TRIGGER `tr` BEFORE INSERT ON `barang` FOR EACH ROW BEGIN
  SET NEW.nama = 'it''s';
  IF NEW.harga < 0 THEN SET NEW.harga = 0; END IF;
END */;;
DELIMITER ;
DELIMITER ;;
CREATE DEFINER=`root`@`localhost` PROCEDURE `p`(IN x INT)
BEGIN
  CREATE TEMPORARY TABLE sementara (id int);
  DROP TABLE sementara;
END ;;
DELIMITER ;
/*!50106 SET @save_time_zone= @@TIME_ZONE */ ;
DELIMITER ;;
/*!50106 CREATE*/ /*!50117 DEFINER=`root`@`localhost`*/ /*!50106 EVENT `e` ON SCHEDULE EVERY 1 DAY STARTS '2024-01-01 00:00:00' ON COMPLETION NOT PRESERVE ENABLE DO DELETE FROM log */ ;;
DELIMITER ;
/*!50001 DROP VIEW IF EXISTS `v`*/;
/*!50001 CREATE ALGORITHM=UNDEFINED */
/*!50013 DEFINER=`root`@`localhost` SQL SECURITY DEFINER */
/*!50001 VIEW `v` AS select `barang`.`id` AS `id`,`barang`.`nama` AS `nama` from `barang` */;
-- Dump completed on 2024-01-01  0:00:00
