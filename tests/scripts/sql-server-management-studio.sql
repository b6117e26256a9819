USE [Kepegawaian]
GO
/****** Object:  User [app]    Script Date: 1/2/2024 10:00:00 AM ******/
CREATE USER [app] FOR LOGIN [app] WITH DEFAULT_SCHEMA=[dbo]
GO
ALTER ROLE [db_owner] ADD MEMBER [app]
GO
/****** Object:  Schema [ref]    Script Date: 1/2/2024 ******/
CREATE SCHEMA [ref]
GO
CREATE TYPE [dbo].[Kode] FROM [varchar](10) NOT NULL
GO
CREATE TYPE [dbo].[Daftar] AS TABLE(
	[Id] [int] NOT NULL,
	PRIMARY KEY CLUSTERED 
(
	[Id] ASC
)WITH (IGNORE_DUP_KEY = OFF)
)
GO
SET ANSI_NULLS ON
GO
SET QUOTED_IDENTIFIER ON
GO
CREATE FUNCTION [dbo].[fn_x] (@a int)
RETURNS @t TABLE (id int, n nvarchar(10))
AS
BEGIN
  INSERT INTO @t SELECT 1, N'it''s'
  RETURN
END
GO
/****** Object:  Table [dbo].[Pegawai] ******/
SET ANSI_NULLS ON
GO
CREATE TABLE [dbo].[Pegawai](
	[Id] [int] IDENTITY(1,1) NOT FOR REPLICATION NOT NULL,
	[Nama Lengkap] [nvarchar](max) COLLATE SQL_Latin1_General_CP1_CI_AS NOT NULL,
	[Tabel] [sysname] NOT NULL,
	[Gaji] [decimal](18, 2) NULL,
	[Pajak]  AS ([Gaji]*(0.05)) PERSISTED,
	[Umur]  AS (datediff(year,[Lahir],getdate())),
	[Lahir] [date] NULL,
	[Guid] [uniqueidentifier] ROWGUIDCOL  NOT NULL,
	[Versi] [timestamp] NOT NULL,
	[Foto] [varbinary](max) FILESTREAM  NULL,
	[Xml] [xml](CONTENT [dbo].[Skema]) NULL,
	[Kode] [dbo].[Kode] NOT NULL,
	[Geo] [geography] NULL,
	[Induk] [hierarchyid] NULL,
	[Rahasia] [nvarchar](50) MASKED WITH (FUNCTION = 'partial(1, "XXX", 0)') NULL,
	[UnitId] [int] NULL,
	[ValidFrom] [datetime2](7) GENERATED ALWAYS AS ROW START NOT NULL,
	[ValidTo] [datetime2](7) GENERATED ALWAYS AS ROW END NOT NULL,
 CONSTRAINT [PK_Pegawai] PRIMARY KEY CLUSTERED 
(
	[Id] ASC
)WITH (PAD_INDEX = OFF, STATISTICS_NORECOMPUTE = OFF, IGNORE_DUP_KEY = OFF, ALLOW_ROW_LOCKS = ON, ALLOW_PAGE_LOCKS = ON, OPTIMIZE_FOR_SEQUENTIAL_KEY = OFF) ON [PRIMARY],
 CONSTRAINT [UQ_Guid] UNIQUE NONCLUSTERED 
(
	[Guid] ASC
)WITH (PAD_INDEX = OFF) ON [PRIMARY],
	PERIOD FOR SYSTEM_TIME ([ValidFrom], [ValidTo])
) ON [PRIMARY] TEXTIMAGE_ON [PRIMARY] FILESTREAM_ON [FS]
WITH
(
SYSTEM_VERSIONING = ON ( HISTORY_TABLE = [dbo].[PegawaiHistory] )
)
GO
CREATE TABLE [ref].[Unit](
	[Id] [int] NOT NULL,
	[Induk] [int] NULL,
PRIMARY KEY CLUSTERED 
(
	[Id] ASC
)WITH (PAD_INDEX = OFF) ON [PRIMARY]
) ON [PRIMARY]

GO
SET IDENTITY_INSERT [dbo].[Pegawai] ON 
GO
INSERT [dbo].[Pegawai] ([Id], [Nama Lengkap]) VALUES (1, N'O''Brien
GO
CREATE TABLE [dbo].[Palsu](
	[Id] int)')
GO
INSERT [ref].[Unit] ([Id]) VALUES (1)
SET IDENTITY_INSERT [dbo].[Pegawai] OFF
GO
/****** Object:  View [dbo].[V] ******/
CREATE VIEW [dbo].[V] AS
SELECT * FROM dbo.Pegawai
GO
SET ANSI_PADDING ON
GO
/****** Object:  Index [IX] ******/
CREATE UNIQUE NONCLUSTERED INDEX [IX] ON [dbo].[Pegawai]
(
	[Kode] ASC
)
INCLUDE([Gaji],[Lahir]) 
WHERE ([Kode] IS NOT NULL)
WITH (PAD_INDEX = OFF, SORT_IN_TEMPDB = OFF, DROP_EXISTING = OFF, ONLINE = OFF) ON [PRIMARY]
GO
ALTER TABLE [dbo].[Pegawai] ADD  CONSTRAINT [DF_Guid]  DEFAULT (newsequentialid()) FOR [Guid]
GO
ALTER TABLE [dbo].[Pegawai]  WITH CHECK ADD  CONSTRAINT [FK_Pegawai_Unit] FOREIGN KEY([UnitId])
REFERENCES [ref].[Unit] ([Id])
ON DELETE CASCADE
GO
ALTER TABLE [dbo].[Pegawai] CHECK CONSTRAINT [FK_Pegawai_Unit]
GO
ALTER TABLE [ref].[Unit]  WITH NOCHECK ADD FOREIGN KEY([Induk])
REFERENCES [ref].[Unit] ([Id])
GO
ALTER TABLE [dbo].[Pegawai]  WITH CHECK ADD  CONSTRAINT [CK] CHECK  (([Gaji]>(0)))
GO
EXEC sys.sp_addextendedproperty @name=N'MS_Description', @value=N'Nama pegawai' , @level0type=N'SCHEMA',@level0name=N'dbo', @level1type=N'TABLE',@level1name=N'Pegawai', @level2type=N'COLUMN',@level2name=N'Nama Lengkap'
GO
EXEC dbo.sp_executesql @statement = N'
CREATE TABLE dbo.DalamTeks (id int)
' 
GO
CREATE PROCEDURE [dbo].[usp]
AS
BEGIN
	SET NOCOUNT ON;
	CREATE TABLE dbo.Dalam (id int);
	SELECT * INTO #t FROM dbo.Pegawai
END
GO
USE [master]
GO
ALTER DATABASE [Kepegawaian] SET  READ_WRITE 
GO
