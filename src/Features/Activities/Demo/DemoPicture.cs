using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
