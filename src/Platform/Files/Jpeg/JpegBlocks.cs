namespace CauNoi.Platform.Files.Jpeg;

/// <summary>Follows the code of one 8×8 block without computing its pixels (T.81, F.2.2 and G.1.2). Each method
/// returns false when the bits cannot be a block.</summary>
internal sealed class JpegBlocks(JpegBits bits, int first, int last, int low)
{
    /// <summary>Blocks still to come that are announced as holding nothing new.</summary>
    public int EmptyRun { get; set; }

    public bool Sequential(JpegComponent component, HuffmanTable dc, HuffmanTable ac)
    {
        if (!DcFirst(component, dc)) return false;
        for (var k = 1; k < 64; k++)
        {
            var symbol = ac.Decode(bits);
            if (symbol < 0) return false;
            var (run, size) = (symbol >> 4, symbol & 15);
            if (size == 0)
            {
                if (run == 0) return true;
                if (run != 15 || k > 48) return false;
                k += 15;
                continue;
            }
            k += run;
            if (k > 63) return false;
            component.Alive |= 1UL << k;
            bits.Skip(size);
        }
        return true;
    }

    public bool DcFirst(JpegComponent component, HuffmanTable dc)
    {
        var size = dc.Decode(bits);
        if (size is < 0 or > 11) return false;
        if (size > 0) component.Alive |= 1;
        bits.Skip(size);
        return true;
    }

    public bool DcRefine(JpegComponent component)
    {
        if (bits.Take(1) == 1) component.Alive |= 1;
        return true;
    }

    public bool AcFirst(JpegComponent component, HuffmanTable ac, ref ulong nonzero)
    {
        if (EmptyRun > 0) { EmptyRun--; return true; }
        for (var k = first; k <= last; k++)
        {
            var symbol = ac.Decode(bits);
            if (symbol < 0) return false;
            var (run, size) = (symbol >> 4, symbol & 15);
            if (size == 0)
            {
                if (run < 15) { EmptyRun = (1 << run) + bits.Take(run) - 1; return true; }
                if (k + 15 > last) return false;
                k += 15;
                continue;
            }
            k += run;
            if (k > last || size > 14 - low) return false;
            nonzero |= 1UL << k;
            component.Alive |= 1UL << k;
            bits.Skip(size);
        }
        return true;
    }

    public bool AcRefine(JpegComponent component, HuffmanTable ac, ref ulong nonzero)
    {
        var k = first;
        while (EmptyRun == 0 && k <= last)
        {
            var symbol = ac.Decode(bits);
            if (symbol < 0) return false;
            var (run, size) = (symbol >> 4, symbol & 15);
            if (size > 1) return false;
            if (size == 0 && run < 15) { EmptyRun = (1 << run) + bits.Take(run); break; }
            bits.Skip(size);
            for (; k <= last; k++)
            {
                if ((nonzero >> k & 1) != 0) bits.Skip(1);
                else if (run-- == 0) break;
            }
            if (k > last) return false;
            if (size == 1)
            {
                nonzero |= 1UL << k;
                component.Alive |= 1UL << k;
            }
            k++;
        }
        if (EmptyRun == 0) return true;
        for (; k <= last; k++)
            if ((nonzero >> k & 1) != 0) bits.Skip(1);
        EmptyRun--;
        return true;
    }
}
