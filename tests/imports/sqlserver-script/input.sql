USE [Perizinan]
GO
/****** Object:  Table [dbo].[Pemohon] /* nested */ ******/
SET ANSI_NULLS ON
GO
SET QUOTED_IDENTIFIER ON
GO
IF NOT EXISTS (SELECT * FROM sys.objects WHERE object_id = OBJECT_ID(N'[dbo].[Pemohon]') AND type in (N'U'))
BEGIN
CREATE TABLE [dbo].[Pemohon](
	[Id] [int] IDENTITY(1,1) NOT NULL,
	[Nama Lengkap] [nvarchar](100) COLLATE Latin1_General_CI_AS NOT NULL,
	[Tgl.Lahir] [date] NULL,
	[Umur]  AS (datediff(year,[Tgl.Lahir],getdate())) PERSISTED,
	[Kunci] [uniqueidentifier] ROWGUIDCOL  NOT NULL CONSTRAINT [DF_Kunci]  DEFAULT (newsequentialid()),
 CONSTRAINT [PK_Pemohon] PRIMARY KEY CLUSTERED 
(
	[Id] ASC
)WITH (PAD_INDEX = OFF, IGNORE_DUP_KEY = OFF) ON [PRIMARY],
 CONSTRAINT [UQ_Nama] UNIQUE NONCLUSTERED ([Nama Lengkap] ASC, [Tgl.Lahir] DESC)
) ON [PRIMARY] TEXTIMAGE_ON [PRIMARY]
END
GO
CREATE TABLE Perizinan.izin.Permohonan (
	Id bigint NOT NULL PRIMARY KEY NONCLUSTERED,
	PemohonId int NOT NULL,
	Nomor varchar(max) NULL,
	Status tinyint NOT NULL DEFAULT ((0)),
	INDEX IX_Status NONCLUSTERED (Status)
)
CREATE TABLE izin.Riwayat (Id int, PermohonanId bigint FOREIGN KEY REFERENCES izin.Permohonan, Catatan nvarchar(50))
INSERT INTO izin.Riwayat VALUES (1, 2, N'CREATE TABLE bukan (id int)
GO away')
INSERT [dbo].[Pemohon] ([Id]) VALUES (1)
ALTER TABLE izin.Riwayat ADD Dibuat datetime2(7) NOT NULL, Diubah datetimeoffset NULL
GO
ALTER TABLE [izin].[Permohonan]  WITH CHECK ADD  CONSTRAINT [FK_Pemohon] FOREIGN KEY([PemohonId])
REFERENCES [dbo].[Pemohon] ([Id])
ON DELETE CASCADE
GO
ALTER TABLE [izin].[Permohonan] CHECK CONSTRAINT [FK_Pemohon]
GO
ALTER TABLE izin.Permohonan ALTER COLUMN Nomor varchar(30) NOT NULL
GO
CREATE UNIQUE NONCLUSTERED INDEX [IX_Nomor] ON [izin].[Permohonan] ([Nomor] ASC) INCLUDE ([Status])
GO
CREATE PROCEDURE dbo.Buat AS
BEGIN
  CREATE TABLE #sementara (Id int);
  CREATE TABLE bukan (Id int);
END
GO
CREATE TABLE #luar (Id int)
EXEC sys.sp_addextendedproperty @name=N'MS_Description', @value=N'Orang yang ''memohon''' , @level0type=N'SCHEMA',@level0name=N'dbo', @level1type=N'TABLE',@level1name=N'Pemohon'
GO
EXEC sp_addextendedproperty 'MS_Description', 'Nomor izin', 'SCHEMA', 'izin', 'TABLE', 'Permohonan', 'COLUMN', 'Nomor'
GO
