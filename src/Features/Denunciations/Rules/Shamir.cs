namespace CauNoi.Denunciations.Rules;

/// <summary>One share of a secret: the value of a straight line at a point.</summary>
/// <param name="Point">Where, from 1 to 255; at 0 lies the secret.</param>
/// <param name="Value">The value, byte by byte.</param>
public sealed record KeyShare(byte Point, byte[] Value);

/// <summary>
/// Two of n after Shamir (1979): each byte of the secret is where a straight line over GF(256) crosses 0. Two points give
/// the line, and with it any further point; one point fits every secret equally well.
/// </summary>
public static class Shamir
{
    /// <summary>How many shares a secret can have.</summary>
    public const int MostShares = 255;

    /// <summary>The share at a point. The slope is chance, as long as the secret, used once and forgotten.</summary>
    public static KeyShare Share(ReadOnlySpan<byte> secret, ReadOnlySpan<byte> slope, byte point)
    {
        ArgumentOutOfRangeException.ThrowIfZero(point);
        if (slope.Length != secret.Length) throw new ArgumentException("The slope is as long as the secret.", nameof(slope));
        var value = new byte[secret.Length];
        for (var i = 0; i < value.Length; i++) value[i] = (byte)(secret[i] ^ Times(slope[i], point));
        return new KeyShare(point, value);
    }

    /// <summary>The secret that two shares give back.</summary>
    public static byte[] Secret(KeyShare one, KeyShare other) => At(0, one, other);

    /// <summary>The share at a further point, for somebody new: the secret itself is not put together for it.</summary>
    public static KeyShare Further(byte point, KeyShare one, KeyShare other)
    {
        ArgumentOutOfRangeException.ThrowIfZero(point);
        return new KeyShare(point, At(point, one, other));
    }

    private static byte[] At(byte point, KeyShare one, KeyShare other)
    {
        if (other.Point == one.Point || other.Value.Length != one.Value.Length) throw new ArgumentException("Two shares of one secret lie at two points.", nameof(other));
        // Lagrange: subtracting is adding here, and both is exclusive or.
        var apart = Inverse((byte)(one.Point ^ other.Point));
        var (weight, counter) = (Times((byte)(point ^ other.Point), apart), Times((byte)(point ^ one.Point), apart));
        var value = new byte[one.Value.Length];
        for (var i = 0; i < value.Length; i++) value[i] = (byte)(Times(one.Value[i], weight) ^ Times(other.Value[i], counter));
        return value;
    }

    // Without tables and without branches on what is secret: the time it takes says nothing about it.
    internal static byte Times(byte a, byte b)
    {
        int product = 0, left = a, right = b;
        for (var bit = 0; bit < 8; bit++)
        {
            product ^= left & -(right & 1);
            left = (left << 1) ^ (0x11B & -((left >> 7) & 1));
            right >>= 1;
        }

        return (byte)product;
    }

    // In a field of 256 every element but 0 has a to the 254th as its inverse.
    internal static byte Inverse(byte a)
    {
        byte square = a, inverse = 1;
        for (var step = 0; step < 7; step++)
        {
            square = Times(square, square);
            inverse = Times(inverse, square);
        }

        return inverse;
    }
}
