// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {Clones} from "@openzeppelin/contracts/proxy/Clones.sol";
import {IStaking} from "./interfaces/IStaking.sol";
import {ITips} from "./interfaces/ITips.sol";
import {IValidatorSet} from "./interfaces/IValidatorSet.sol";
import {Purse} from "./Purse.sol";

/**
 * @title Tips
 * @notice See ITips. Immutable; no role can move what is credited.
 *
 * Invariants:
 * - The balance is the sum of the credits (coins forced upon the contract aside).
 * - What a purse held is shared to the wei.
 * - A purse pays nobody but Tips.
 */
contract Tips is ITips, AccessManaged {
    uint16 private constant WHOLE = 10_000;
    /// @dev A proposer that earns nothing by them takes no transactions into its blocks.
    uint16 private constant MOST_SHARE = 9_000;

    IStaking public immutable staking;
    IValidatorSet public immutable validatorSet;
    address private immutable _purseCode;
    uint16 public stakersShareBps;

    mapping(address account => uint256) private _credit;
    mapping(address purse => bool) private _opened;

    constructor(IStaking staking_, IValidatorSet validatorSet_, address purseCode, address manager, uint16 shareBps)
        AccessManaged(manager)
    {
        staking = staking_;
        validatorSet = validatorSet_;
        _purseCode = purseCode;
        _setStakersShare(shareBps);
    }

    /// @dev What else is sent here would be nobody's.
    receive() external payable {
        require(_opened[msg.sender], Tips_NotAPurse(msg.sender));
    }

    /// @inheritdoc ITips
    function share(bytes20 id) external returns (uint256 toAccount, uint256 toStakers) {
        (address account,) = validatorSet.holderOf(id);
        require(account != address(0), Tips_UnknownKey(id));
        address purse = purseOf(id);
        uint256 amount = purse.balance;
        require(amount != 0, Tips_NothingToShare(id));
        toStakers = (amount * stakersShareBps) / WHOLE;
        toAccount = amount - toStakers;
        _credit[account] += toAccount;
        emit TipsShared(id, account, toAccount, toStakers);

        if (!_opened[purse]) {
            _opened[purse] = true;
            Clones.cloneDeterministic(_purseCode, id);
        }
        Purse(payable(purse)).empty();
        if (toStakers != 0) staking.fund{value: toStakers}();
    }

    /// @inheritdoc ITips
    function withdraw(address receiver, uint256 amount) external {
        uint256 credit = _credit[msg.sender];
        require(amount <= credit, Tips_CreditTooSmall(msg.sender, credit, amount));
        _credit[msg.sender] = credit - amount;
        emit CreditWithdrawn(msg.sender, receiver, amount);
        (bool paid,) = receiver.call{value: amount}("");
        require(paid, Tips_PaymentFailed(receiver, amount));
    }

    /// @inheritdoc ITips
    function setStakersShare(uint16 basisPoints) external restricted {
        _setStakersShare(basisPoints);
    }

    /// @inheritdoc ITips
    function creditOf(address account) external view returns (uint256) {
        return _credit[account];
    }

    /// @inheritdoc ITips
    function purseOf(bytes20 id) public view returns (address) {
        return Clones.predictDeterministicAddress(_purseCode, id);
    }

    function _setStakersShare(uint16 basisPoints) private {
        require(basisPoints <= MOST_SHARE, Tips_ShareOutOfBounds(basisPoints, 0, MOST_SHARE));
        emit StakersShareSet(stakersShareBps, basisPoints);
        stakersShareBps = basisPoints;
    }
}
