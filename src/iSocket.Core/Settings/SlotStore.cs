using iSocket.Core.Hal;

namespace iSocket.Core.Settings
{
    /// <summary>
    /// Two files, written alternately and whole, so that a supply that fails while writing leaves the other one
    /// (docs/settings-format.md). A file is a header of 12 bytes (magic, format version, kind, sequence, length of the
    /// records), the records, and a CRC-32 over all of it. The valid file with the higher sequence counts.
    /// </summary>
    public sealed class SlotStore
    {
        /// <summary>Bytes in front of the records.</summary>
        public const int HeaderBytes = 12;

        private const int FormatVersion = 1;
        private const int CrcBytes = 4;
        private const int NoSuchFile = -1;
        private const byte Magic0 = (byte)'S';
        private const byte Magic1 = (byte)'K';

        private readonly IFlashFiles _flash;
        private readonly string[] _names;
        private readonly int _kind;
        private readonly SlotImages _images;
        private int _sequence;
        private int _newest;

        /// <summary>Creates the store of one pair of files.</summary>
        /// <param name="flash">The files.</param>
        /// <param name="name">Name of the pair; the files are "name.a" and "name.b".</param>
        /// <param name="kind">Tells the pairs apart inside the file as well.</param>
        /// <param name="capacity">Largest file in bytes, up to <see cref="SlotImages.Capacity"/>.</param>
        /// <param name="images">Buffers, shared with the other stores.</param>
        public SlotStore(IFlashFiles flash, string name, int kind, int capacity, SlotImages images)
        {
            _flash = flash;
            _names = new string[] { name + ".a", name + ".b" };
            _kind = kind;
            Capacity = capacity;
            _images = images;
        }

        /// <summary>The image that <see cref="Load"/> has just read, or that is to be saved; void after any other store's.</summary>
        public RecordBuffer Image => _images.Image;

        /// <summary>Largest file in bytes; a longer one is neither written nor valid.</summary>
        public int Capacity { get; }

        /// <summary>True when the last <see cref="Load"/> found files, but none that is valid, or no file and none could be written.</summary>
        public bool IsUnreadable { get; private set; }

        /// <summary>True when the last <see cref="Load"/> found no file at all, or only the first one ever, torn.</summary>
        public bool IsEmpty { get; private set; }

        /// <summary>Files written since the start.</summary>
        public int Writes { get; private set; }

        /// <summary>Writes that failed since the start.</summary>
        public int Failures { get; private set; }

        /// <summary>Finds the newest valid file and stands in front of its first record.</summary>
        /// <returns>False when there is none.</returns>
        public bool Load()
        {
            int sequenceA = ReadSlot(0, Image, out int lengthA);
            int sequenceB = ReadSlot(1, _images.Check, out int lengthB);
            bool isValidA = sequenceA != 0;
            bool isValidB = sequenceB != 0;
            bool hasAny = isValidA || isValidB;

            // The second file comes into being after the first one, so where it exists something has been stored.
            IsUnreadable = !hasAny && lengthB != NoSuchFile;
            IsEmpty = !hasAny && !IsUnreadable;
            if (!hasAny)
            {
                _sequence = 0;
                _newest = 1;
                return false;
            }

            // Sequences count up for ever; the difference tells which is newer even after a wrap.
            _newest = !isValidA || (isValidB && sequenceB - sequenceA > 0) ? 1 : 0;
            _sequence = _newest == 0 ? sequenceA : sequenceB;
            int length = _newest == 0 ? lengthA : lengthB;
            if (_newest == 1)
            {
                // Copied, not read once more: a second read can fail.
                System.Array.Copy(_images.Check.Bytes, 0, Image.Bytes, 0, length);
            }

            Image.BeginReading(HeaderBytes, length - CrcBytes);
            return true;
        }

        /// <summary>Prepares <see cref="Image"/> for the records of a new file.</summary>
        public void BeginSave()
        {
            Image.Position = HeaderBytes;
        }

        /// <summary>Writes the image into the older file, reads it back and adopts it.</summary>
        /// <returns>False when the flash did not keep it; the newest file then still holds what it held.</returns>
        public bool EndSave()
        {
            int end = Image.Position;
            if (end + CrcBytes > Capacity)
            {
                Failures++;
                return false;
            }

            // A file that could not be read may be readable next time, and its sequence is not known: both are overwritten.
            if (!TryWriteOlder(end) || (IsUnreadable && !TryWriteOlder(end)))
            {
                Failures++;

                // A flash that holds nothing and takes nothing is broken, not fresh.
                IsUnreadable |= IsEmpty;
                IsEmpty = false;
                return false;
            }

            IsUnreadable = false;
            IsEmpty = false;
            return true;
        }

        private bool TryWriteOlder(int end)
        {
            int next = _sequence + 1 == 0 ? 1 : _sequence + 1;
            Image.Position = 0;
            Image.AddByte(Magic0);
            Image.AddByte(Magic1);
            Image.AddByte(FormatVersion);
            Image.AddByte(_kind);
            Image.AddInt(next);
            Image.AddInt(end - HeaderBytes);
            Image.Position = end;
            Image.AddInt((int)_images.Checksum.Compute(Image.Bytes, end));

            int slot = 1 - _newest;
            Writes++;
            if (!_flash.TryWrite(_names[slot], Image.Bytes, Image.Position) || !IsKept(slot))
            {
                return false;
            }

            _sequence = next;
            _newest = slot;
            return true;
        }

        // Byte by byte, which is quicker here than a checksum, and says more.
        private bool IsKept(int slot)
        {
            int length = Image.Position;
            byte[] written = Image.Bytes;
            byte[] kept = _images.Check.Bytes;
            if (_flash.Read(_names[slot], kept) != length)
            {
                return false;
            }

            for (int i = 0; i < length; i++)
            {
                if (written[i] != kept[i])
                {
                    return false;
                }
            }

            return true;
        }

        // Returns the sequence, 0 when the file is not valid; length is -1 when there is no such file.
        private int ReadSlot(int slot, RecordBuffer into, out int length)
        {
            length = _flash.Read(_names[slot], into.Bytes);
            if (length < HeaderBytes + CrcBytes || length > Capacity || into.Bytes[0] != Magic0 || into.Bytes[1] != Magic1
                || into.Bytes[2] != FormatVersion || into.Bytes[3] != _kind)
            {
                return 0;
            }

            into.BeginReadingPlain(4, length);
            int sequence = into.ReadInt();
            int records = into.ReadInt();
            if (records != length - HeaderBytes - CrcBytes)
            {
                return 0;
            }

            into.Position = length - CrcBytes;
            return (uint)into.ReadInt() == _images.Checksum.Compute(into.Bytes, length - CrcBytes) ? sequence : 0;
        }
    }
}
