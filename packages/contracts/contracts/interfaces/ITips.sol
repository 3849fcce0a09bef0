// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IStaking} from "./IStaking.sol";
import {IValidatorSet} from "./IValidatorSet.sol";

/**
 * @title Tips
 * @notice Shares the tips of the blocks between whoever proposed them and all who stake.
 *
 * A block's fee recipient is not its proposer's to choose: every validator checks that it is the purse of the key that
 * proposed. A purse is an address that follows from the key alone (`purseOf`, EIP-1167 behind CREATE2), so a consensus can
 * name it without asking anybody; it needs no code to receive. Anybody empties it by `share`: a governed part goes to
 * everybody who stakes, by Staking's rule (over pools by active stake, inside a pool by shares, less its commission), the
 * rest is credited to the account that has proven the key.
 *
 * Coins are only moved: what was in the purse is what is shared, to the wei.
 */
interface ITips {
    event TipsShared(bytes20 indexed id, address indexed account, uint256 toAccount, uint256 toStakers);
    event StakersShareSet(uint16 previous, uint16 basisPoints);
    event CreditWithdrawn(address indexed account, address indexed receiver, uint256 amount);

    error Tips_ShareOutOfBounds(uint16 basisPoints, uint16 least, uint16 most);
    error Tips_UnknownKey(bytes20 id);
    error Tips_NothingToShare(bytes20 id);
    error Tips_NotAPurse(address sender);
    error Tips_CreditTooSmall(address account, uint256 credit, uint256 amount);
    error Tips_PaymentFailed(address receiver, uint256 amount);

    /**
     * @notice Shares what the purse of a key holds. Anybody.
     * @param id CometBFT's address of the key, which ValidatorSet must know
     * @return toAccount wei that the key's account is credited
     * @return toStakers wei that all stakers share
     */
    function share(bytes20 id) external returns (uint256 toAccount, uint256 toStakers);

    /// @notice Pays `amount` wei of the caller's credit to `receiver`.
    function withdraw(address receiver, uint256 amount) external;

    /// @notice Sets the part of all stakers in basis points (role GOVERNOR).
    function setStakersShare(uint16 basisPoints) external;

    /// @notice Where the tips of blocks go that a key has proposed.
    function purseOf(bytes20 id) external view returns (address);

    /// @notice Wei that an account can withdraw.
    function creditOf(address account) external view returns (uint256);

    /// @notice Basis points of the tips that go to all stakers.
    function stakersShareBps() external view returns (uint16);

    function staking() external view returns (IStaking);

    function validatorSet() external view returns (IValidatorSet);
}
