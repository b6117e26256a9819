-- phpMyAdmin SQL Dump
SET SQL_MODE = "NO_AUTO_VALUE_ON_ZERO";
START TRANSACTION;
CREATE TABLE `pegawai` (
  `id` int(11) NOT NULL,
  `nip` char(18) NOT NULL,
  `atasan` int(11) DEFAULT NULL,
  `key` varchar(5) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

INSERT INTO `pegawai` (`id`, `nip`) VALUES
(1, 'a''b;c'),
(2, 'd\\');

ALTER TABLE `pegawai`
  ADD PRIMARY KEY (`id`),
  ADD UNIQUE KEY `nip` (`nip`),
  ADD KEY `atasan` (`atasan`);
ALTER TABLE `pegawai`
  MODIFY `id` int(11) NOT NULL AUTO_INCREMENT, AUTO_INCREMENT=3;
ALTER TABLE `pegawai`
  ADD CONSTRAINT `pegawai_atasan` FOREIGN KEY (`atasan`) REFERENCES `pegawai` (`id`) ON DELETE SET NULL;
COMMIT;
