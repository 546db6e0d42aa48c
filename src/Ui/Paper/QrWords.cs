using System.Text;

namespace CauNoi.Ui.Paper;

/// <summary>Text to the codewords that are laid into the square: header, bytes, padding, check words, interleaved.</summary>
internal static class QrWords
{
    public static byte[] Of(string text, out QrSize size)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        size = QrSize.For(bytes.Length);
        return Interleave(Fill(bytes, size), size);
    }

    private static byte[] Fill(byte[] bytes, QrSize size)
    {
        var data = new byte[size.Data];
        var bit = 0;
        Put(data, ref bit, 0b0100, 4);
        Put(data, ref bit, bytes.Length, size.LengthBits);
        foreach (var one in bytes) Put(data, ref bit, one, 8);
        // The end mark is four zero bits, or as many as still fit; the rest of the word is zero too.
        var next = Math.Min((bit + 4 + 7) / 8, size.Data);
        for (var n = next; n < size.Data; n++) data[n] = (n - next) % 2 == 0 ? (byte)0xEC : (byte)0x11;
        return data;
    }

    private static void Put(byte[] data, ref int bit, int value, int count)
    {
        for (var n = count - 1; n >= 0; n--, bit++)
            if (((value >> n) & 1) == 1) data[bit / 8] |= (byte)(0x80 >> (bit % 8));
    }

    // The first blocks are one word shorter than the last ones when the data does not divide evenly.
    private static byte[] Interleave(byte[] data, QrSize size)
    {
        var shortLength = size.Data / size.Blocks;
        var shortBlocks = size.Blocks - (size.Data % size.Blocks);
        var blocks = new List<(byte[] Data, byte[] Check)>();
        for (int n = 0, at = 0; n < size.Blocks; n++)
        {
            var length = n < shortBlocks ? shortLength : shortLength + 1;
            var block = data[at..(at + length)];
            blocks.Add((block, ReedSolomon.Check(block, size.CheckPerBlock)));
            at += length;
        }

        var words = new List<byte>(size.Codewords);
        for (var n = 0; n <= shortLength; n++) words.AddRange(blocks.Where(b => n < b.Data.Length).Select(b => b.Data[n]));
        for (var n = 0; n < size.CheckPerBlock; n++) words.AddRange(blocks.Select(b => b.Check[n]));
        return [.. words];
    }
}
